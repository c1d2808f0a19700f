/** An engine's time on the clock of whoever looks: `2026-11-21 17:11:24.313`. As it is where it is none. */
export function localTime(time: string): string {
  const date = new Date(time.replace(/(\.\d{3})\d+/, '$1'));
  if (time === '' || Number.isNaN(date.getTime())) return time;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${day} ${clock}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}
