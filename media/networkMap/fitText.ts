/** Cuts a text so that it takes no more than a width. */
export type FitText = (text: string, width: number, size: number, weight?: number) => string;

/** Measures with the font of the page. */
export function createFitText(): FitText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const fits = (text: string, width: number): boolean =>
    (context?.measureText(text).width ?? text.length * 7) <= width;
  return (text, width, size, weight = 400) => {
    if (context) context.font = `${weight} ${size}px ${family}`;
    if (fits(text, width)) return text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(`${text.slice(0, middle)}…`, width)) low = middle;
      else high = middle - 1;
    }
    return `${text.slice(0, low)}…`;
  };
}
