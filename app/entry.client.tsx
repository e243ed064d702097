import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { keepZone } from "~/ui/theme/keep-zone";
import { lendNonce } from "~/ui/theme/lend-nonce";

lendNonce();
keepZone();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <RemixBrowser />
    </StrictMode>,
  );
});
