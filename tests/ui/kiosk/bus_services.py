"""Stands in for a desktop's screen saver and for logind on one bus. Run by the system's Python.

Prints a line for each that is there, is asked to stay awake, and hears no more of who asked.
"""

import os

from gi.repository import Gio, GLib

SAVER, LOGIN = "org.freedesktop.ScreenSaver", "org.freedesktop.login1"
PATHS = {SAVER: "/org/freedesktop/ScreenSaver", LOGIN: "/org/freedesktop/login1"}
SAVER_XML = """<node><interface name="org.freedesktop.ScreenSaver"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="out"/>
</method></interface></node>"""
LOGIN_XML = """<node><interface name="org.freedesktop.login1.Manager"><method name="Inhibit">
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="h" direction="out"/></method></interface></node>"""


def say(*words):
    """Print a line at once."""
    print(*words, flush=True)


def on_saver(connection, sender, _path, _interface, _method, words, answer):
    """Be asked as a screen saver."""
    say("saver asked", *words.unpack())
    Gio.bus_watch_name_on_connection(connection, sender, 0, None, lambda *_: say("saver free"))
    answer.return_value(GLib.Variant("(u)", (7,)))


def on_login(_connection, _sender, _path, _interface, _method, words, answer):
    """Be asked as logind: what it grants is held as long as the descriptor is open."""
    say("login asked", *words.unpack())
    if words[0] == "sleep":  # as where nobody may decide about that
        answer.return_dbus_error("org.freedesktop.DBus.Error.AccessDenied", "Access denied")
        return
    read, write = os.pipe()
    GLib.io_add_watch(read, GLib.IO_HUP, lambda *_: say("login free"))
    descriptors = Gio.UnixFDList.new()
    descriptors.append(write)
    os.close(write)
    answer.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), descriptors)


def on_bus(connection, name):
    """Offer a service."""
    xml, called = (SAVER_XML, on_saver) if name == SAVER else (LOGIN_XML, on_login)
    interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
    connection.register_object(PATHS[name], interface, called, None, None)


for service in PATHS:
    Gio.bus_own_name(
        Gio.BusType.SESSION, service, 0, on_bus, lambda _, name: say("there", name), None
    )
GLib.MainLoop().run()
