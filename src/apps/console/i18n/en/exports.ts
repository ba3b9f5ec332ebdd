/** Words of files and links that a view gives, in English; the keys here are the keys of every language. */
export const exports = {
  "export.title": "Take away",
  "export.as": "Save as {{kind}}",
  "export.link": "Link",
  "export.link.how": "Copy a link that opens this very view",
  "export.done": "Saved: {{file}}",
  "export.failed": "It could not be saved: {{why}}",
  "export.linked": "The link is on the clipboard",
  "export.address": "The address of this page is the link",
};
