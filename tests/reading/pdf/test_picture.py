"""Pages as pictures: their size, and frames on their own page only."""

from extractor.ground.places import Box
from extractor.reading.pdf.picture import page_to_picture

RED = (214, 39, 40)


def test_frames_stand_on_their_page(drawing):
    drawing.text(72, 100, "3.600%")
    drawing.next_page()
    drawing.text(72, 100, "3.900%")
    data = drawing.done()
    box = Box(2, 70, 90, 110, 104)
    first, second = (page_to_picture(data, "a.pdf", number, [box], scale=1) for number in (1, 2))
    assert first.size == second.size == (612, 792)
    assert RED not in {color for _, color in first.getcolors(1 << 20)}
    assert second.getpixel((90, 89)) == RED
    assert second.getpixel((90, 97)) != RED
