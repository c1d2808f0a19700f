// Stands in for ssh2 inside the bundle: ssh endpoints run the user's own ssh, so docker-modem never needs it.
exports.Client = class UnusedSshClient {};
