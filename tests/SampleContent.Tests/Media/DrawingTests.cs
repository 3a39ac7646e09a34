using System.Text;
using System.Xml;

namespace SampleContent.Tests.Media;

public sealed class DrawingTests
{
    [Theory]
    [InlineData("<script>1</script>")]
    [InlineData("<style>rect{fill:red}</style>")]
    [InlineData("<text>sale</text>")]
    [InlineData("<image width=\"9\" height=\"9\"/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<use/>")]
    [InlineData("<g/>")]
    [InlineData("<rect onclick=\"x()\"/>")]
    [InlineData("<rect style=\"fill:red\"/>")]
    [InlineData("<rect id=\"a\"/>")]
    [InlineData("<rect href=\"x\"/>")]
    [InlineData("<rect xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"x\"/>")]
    [InlineData("<rect fill=\"url(#a)\"/>")]
    [InlineData("<rect opacity=\"0\"/>")]
    [InlineData("<path fill=\"none\" d=\"M0 0h9\"/>")]
    [InlineData("<!-- made with a tool -->")]
    [InlineData("words")]
    public void What_is_not_a_visible_shape_is_named(string content) => Assert.NotEmpty(Parse(content).Foreign());

    [Theory]
    [InlineData("<rect fill=\"#fff\" width=\"9\" height=\"9\"/>")]
    [InlineData("<g fill=\"none\" stroke=\"#0a0b0c\" stroke-width=\"4\"><path d=\"M0 0h9\"/></g>")]
    public void Visible_shapes_are_welcome(string content) => Assert.Empty(Parse(content).Foreign());

    [Theory]
    [InlineData("<rect>")]
    [InlineData("<rect fill=#fff/>")]
    public void A_file_that_is_not_well_formed_is_refused(string content) => Assert.ThrowsAny<XmlException>(() => Parse(content));

    [Fact]
    public void A_recoloured_copy_is_recognised_and_another_shape_is_not_taken_for_one()
    {
        var original = Parse("<path d=\"M10 20h.50\" fill=\"#fff\"/>").ShapeHash;

        Assert.Equal(original, Parse("\n  <path fill=\"#000\" d=\"M 10,20 h 0.5\"/>\n").ShapeHash);
        Assert.NotEqual(original, Parse("<path d=\"M10 21h.5\" fill=\"#fff\"/>").ShapeHash);
    }

    private static Drawing Parse(string content) =>
        Drawing.Parse("test.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{content}</svg>"));
}
