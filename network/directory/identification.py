"""How often the community general support centers come to know of somebody (F66-F72)."""

from network.directory.row import row

IDENTIFICATION_REPORTS = [
    row(
        "west",
        "F66",
        organization="hokatsu_west",
        count_text="把握することはある",
        note="モニタリングの頻度、3～6か月に一度の割合で把握することはある。",
    ),
    row("north", "F68", organization="hokatsu_north", count=1, count_text="年に1件程度"),
    row("south", "F69", organization="hokatsu_south", count_text="年に2～3件程度"),
    row("east", "F72", organization="hokatsu_east", count_text="年間を通して数件"),
]
