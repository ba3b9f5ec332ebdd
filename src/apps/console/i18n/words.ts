/** The page's words in the reader's language: every key exists in every language, or the page does not compile. */
import { createInstance } from "i18next";
import { useCallback } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { en } from "./en/index.js";
import { fr } from "./fr/index.js";
import { ru } from "./ru/index.js";

export type WordKey = keyof typeof en;
export const LANGUAGES = { en: "English", fr: "Français", ru: "Русский" } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = "roof.language";
const isLanguage = (code: string): code is Language => code in LANGUAGES;
const firstLanguage = (): Language => {
  const wanted = [localStorage.getItem(KEPT) ?? "", ...navigator.languages.map((l) => l.slice(0, 2))];
  return wanted.find(isLanguage) ?? "en";
};

export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  showSupportNotice: false,
  resources: { en: { translation: en }, fr: { translation: fr }, ru: { translation: ru } },
  interpolation: { escapeValue: false },
});
document.documentElement.lang = i18n.language;

export const setLanguage = (language: Language): void => {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
};

export type Fill = Readonly<Record<string, string | number>>;
export interface Words {
  readonly t: (key: WordKey, fill?: Fill) => string;
  readonly language: Language;
}

export const useWords = (): Words => {
  const { t, i18n: instance } = useTranslation();
  const language = isLanguage(instance.language) ? instance.language : "en";
  return { t: useCallback((key, fill) => t(key, { ...fill }), [t]), language };
};
