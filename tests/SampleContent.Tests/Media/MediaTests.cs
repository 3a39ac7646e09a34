using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Media;

public sealed class MediaTests
{
    private const int DrawingLimit = 3 * 1024;
    private const int HeroLimit = 8 * 1024;

    private static readonly HashSet<string> Backgrounds = new(StringComparer.Ordinal)
    {
        "#f6e7dc", "#e6ecf4", "#fbf0cf", "#e3ede6", "#f7ecd2", "#efe6f0", "#efe3d3", "#e8efda", "#f8e2dd", "#dde9ea",
    };

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Every_picture_that_is_named_exists_and_every_file_is_named_once(string name)
    {
        var shop = SampleShops.Get(name);
        List<string> named =
        [
            shop.Settings.Logo, shop.Settings.Hero,
            .. shop.Categories.Select(c => c.Icon).OfType<string>(),
            .. shop.Products.SelectMany(p => p.Images).Select(i => i.File),
        ];
        var files = shop.Drawings.Select(d => $"media/{d.File}").ToList();

        Faults.None(
        [
            .. Faults.Repeated(named),
            .. named.Except(files, StringComparer.Ordinal).Select(f => $"{f} is missing"),
            .. files.Except(named, StringComparer.Ordinal).Select(f => $"{f} is not used"),
        ]);
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Pictures_of_goods_carry_the_handle_and_their_place_in_the_file_name(string name) =>
        Faults.None(SampleShops.Get(name).Products.SelectMany(p => p.Images
            .Where((image, i) => image.File != $"media/p-{p.Handle}{(i == 0 ? "" : $"-{i + 1}")}.svg")
            .Select(image => $"{p.Handle}: {image.File}")));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Drawings_hold_visible_shapes_and_nothing_else(string name) =>
        Faults.None(SampleShops.Get(name).Drawings.SelectMany(d => d.Foreign().Select(f => $"{d.File}: {f}")));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Drawings_have_the_size_of_their_kind(string name) =>
        Faults.None(SampleShops.Get(name).Drawings.Where(d => d.Size != SizeOf(d.File)).Select(d => $"{d.File}: {d.Size}"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Drawings_stay_small(string name) =>
        Faults.None(SampleShops.Get(name).Drawings
            .Where(d => d.Bytes > (d.File == "hero.svg" ? HeroLimit : DrawingLimit))
            .Select(d => $"{d.File}: {d.Bytes} bytes"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Pictures_of_goods_fill_the_square_with_a_tone_of_the_palette(string name) =>
        Faults.None(SampleShops.Get(name).Drawings
            .Where(d => d.File.StartsWith("p-", StringComparison.Ordinal) && !Backgrounds.Contains(d.Background ?? ""))
            .Select(d => $"{d.File}: {d.Background ?? "no background"}"));

    [Fact]
    public void No_two_drawings_of_both_shops_show_the_same_shapes() =>
        Faults.None(SampleShops.All
            .SelectMany(s => s.Drawings.Select(d => (Place: $"{s.Recipe.Name}/{d.File}", d.ShapeHash)))
            .GroupBy(d => d.ShapeHash, d => d.Place, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => string.Join(" = ", g)));

    private static string SizeOf(string file) => file switch
    {
        "hero.svg" => "1200×480, 0 0 1200 480",
        _ when file.StartsWith("p-", StringComparison.Ordinal) => "400×400, 0 0 400 400",
        _ => "120×120, 0 0 120 120",
    };
}
