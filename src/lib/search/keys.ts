/** Whether a key takes back the last change. */
export function isUndo(event: KeyboardEvent): boolean {
  return isCommand(event) && !event.shiftKey && event.key.toLowerCase() === 'z';
}

/** Whether a key makes a change again that was taken back. */
export function isRedo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  return isCommand(event) && (key === 'y' || (event.shiftKey && key === 'z'));
}

/** Whether a key asks for the box, from anywhere on the page. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target, key } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));
  const isPlain = !event.metaKey && !event.ctrlKey && !event.altKey;
  return (key === '/' && !isTyping && isPlain) || (isCommand(event) && key.toLowerCase() === 'k');
}

/** Whether a click or key asks for another tab or window. */
export function wantsOtherTab(event: MouseEvent): boolean {
  return event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
}

function isCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey;
}
