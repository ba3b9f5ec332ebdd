/** Words of files and links that a view gives, in Russian. */
import type { exports as english } from "../en/exports.js";

export const exports: Readonly<Record<keyof typeof english, string>> = {
  "export.title": "Забрать",
  "export.as": "Сохранить как {{kind}}",
  "export.link": "Ссылка",
  "export.link.how": "Скопировать ссылку на этот самый вид",
  "export.done": "Сохранено: {{file}}",
  "export.failed": "Не удалось сохранить: {{why}}",
  "export.linked": "Ссылка скопирована",
  "export.address": "Ссылка — в адресной строке",
};
