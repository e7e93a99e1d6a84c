/** Beside the page, as /service-worker.js: without it nothing shows. */

self.addEventListener("push", (event) => {
  const { title, body } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body }));
});
