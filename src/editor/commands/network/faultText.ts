import * as vscode from 'vscode';
import type { AddressFault } from '../../../core/model/network/checkAddresses.ts';

export function faultText(fault: AddressFault): string {
  switch (fault) {
    case 'noSubnet':
      return vscode.l10n.t('Write an address and its prefix length, such as 172.30.0.0/16.');
    case 'notFirstAddress':
      return vscode.l10n.t('Write the first address of the subnet, such as 172.30.0.0/16.');
    case 'notIpv6':
      return vscode.l10n.t('Write an IPv6 subnet, such as fd00:1::/64.');
    case 'noAddress':
      return vscode.l10n.t('Write an IP address, such as 172.30.0.1.');
    case 'outsideSubnet':
      return vscode.l10n.t('It has to lie in the subnet.');
    case 'reserved':
      return vscode.l10n.t('The first and the last address of a subnet are not for use.');
    case 'needsSubnet':
      return vscode.l10n.t('It needs a subnet.');
    case 'tooSmall':
      return vscode.l10n.t('The subnet is too small for a gateway and a container.');
  }
}
