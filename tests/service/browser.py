"""A real Chromium, driven by its own driver, and the service on a port of its own."""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
needs_chromium = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="needs Debian's packages chromium and chromium-driver, which are not installed"
)
# Headless, as root, too, and without asking anything of the network.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
]


@contextmanager
def serving(desk) -> Iterator[str]:
    """Serve a desk on a free port; gives its address."""
    import uvicorn

    from extractor.service.app import Access, create_app

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(desk, Access(local_only=True)), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + 60
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.02)
        assert server.started
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=60)


class Page:
    """What a person sees and does in the browser."""

    def __init__(self, driver, address: str) -> None:
        self.driver, self.address = driver, address

    def open(self, path: str) -> None:
        self.driver.get(self.address + path)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def retype(self, text: str) -> None:
        """Type over what the focused input holds."""
        from selenium.webdriver.common.keys import Keys

        self.driver.switch_to.active_element.send_keys(Keys.CONTROL, "a")
        self.driver.switch_to.active_element.send_keys(text)

    def find(self, selector: str):
        from selenium.webdriver.common.by import By

        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def count(self, selector: str) -> int:
        from selenium.webdriver.common.by import By

        return len(self.driver.find_elements(By.CSS_SELECTOR, selector))

    def text(self, selector: str) -> str:
        return self.driver.execute_script("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def at(self) -> str:
        """Return the key of the current field."""
        return self.driver.execute_script("return document.querySelector('.field.current')?.id ?? ''")

    def jump(self, name: str) -> None:
        """Go to the field of this name; the page does so a moment after its dialog has closed."""
        self.press("/")
        self.find("#jump-text").send_keys(name + "\n")
        self.until(lambda: self.at().endswith(f"-{name.replace(' ', '_')}"))

    def until(self, what, seconds: float = 60):
        from selenium.common.exceptions import StaleElementReferenceException
        from selenium.webdriver.support.ui import WebDriverWait

        # A page that is being left takes its elements with it between two calls: the next look finds the new one's.
        ignored = [StaleElementReferenceException]
        return WebDriverWait(self.driver, seconds, 0.05, ignored).until(lambda _: what())

    def confirm(self) -> None:
        """Say yes to the question that the page asks, which opens a moment after the click."""
        from selenium.webdriver.support.expected_conditions import alert_is_present
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.driver, 60, 0.05).until(alert_is_present()).accept()

    def drag(self, words: str, *, click: bool = False) -> None:
        """Select these words of the document with the mouse, or click into them."""
        from selenium.webdriver.common.actions.action_builder import ActionBuilder

        box = self.driver.execute_script(
            """const walk = document.createTreeWalker(document.querySelector('#document'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walk.nextNode());) {
              const at = node.data.indexOf(arguments[0]);
              if (at < 0) continue;
              node.parentElement.scrollIntoView({ block: 'center', inline: 'center' });
              const range = document.createRange();
              range.setStart(node, at); range.setEnd(node, at + arguments[0].length);
              const box = range.getBoundingClientRect();
              return [box.left, box.right, (box.top + box.bottom) / 2];
            }""",
            words,
        )
        left, right, y = box
        actions = ActionBuilder(self.driver)
        pointer = actions.pointer_action
        if click:
            pointer.move_to_location(int((left + right) / 2), int(y)).click()
        else:
            pointer.move_to_location(int(left + 1), int(y)).pointer_down()
            pointer.move_to_location(int(right), int(y)).pointer_up()
        actions.perform()

    def complaints(self) -> list[str]:
        """Return what the browser's console holds: errors of the script, refused resources; a refused form is none."""
        return [m for entry in self.driver.get_log("browser") if " 422 " not in (m := entry["message"])]


@contextmanager
def chromium(address: str, width: int = 1280, height: int = 860, *, dark: bool = False) -> Iterator[Page]:
    """Open a browser of this size over the service."""
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = Options()
        options.binary_location = CHROMIUM
        for flag in (*FLAGS, f"--window-size={width},{height}", f"--user-data-dir={profile}"):
            options.add_argument(flag)
        if dark:
            options.add_argument("--blink-settings=preferredColorScheme=0")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        try:
            inner = driver.execute_script("return [outerWidth - innerWidth, outerHeight - innerHeight]")
            driver.set_window_size(width + inner[0], height + inner[1])
            yield Page(driver, address)
        finally:
            driver.quit()
