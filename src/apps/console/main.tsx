/** The page begins here: theme, words, session, shell. */
import "@mantine/core/styles.css";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/map.css";
import "./styles/rooms.css";
import { MantineProvider } from "@mantine/core";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./i18n/words.js";
import { App } from "./shell/app.js";
import { NationsProvider } from "./state/nations.js";
import { SessionProvider } from "./state/session.js";
import { theme } from "./theme.js";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="dark">
      <SessionProvider>
        <NationsProvider>
          <App />
        </NationsProvider>
      </SessionProvider>
    </MantineProvider>
  </StrictMode>,
);
