// What the pages gain from a script; without it everything works the same.
"use strict";

// The address of a filtered timeline holds only what was filled in.
for (const form of document.querySelectorAll("form.filter")) {
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value !== "") continue;
      const kept = event.formData.getAll(name).filter((v) => v !== "");
      event.formData.delete(name);
      for (const v of kept) event.formData.append(name, v);
    }
  });
}

// A button that copies the code beside it.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  const code = button.closest(".panel").querySelector(".snippet").textContent;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
