using CommunityKit.Admin.Lists;

namespace CommunityKit.Admin.Tests.Lists;

public sealed class CsvTests(AdminHost admin) : IClassFixture<AdminHost>
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 21", "'+86 21")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝cmd", "'＝cmd")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    public void Text_that_spreadsheets_take_for_a_formula_is_disarmed(string text, string cell) =>
        Assert.Equal(cell + CsvText.NewLine, CsvText.Line([(text, false)]));

    [Fact]
    public void Numbers_stay_numbers() => Assert.Equal("-2.50,7" + CsvText.NewLine, CsvText.Line([("-2.50", true), ("7", true)]));

    [Fact]
    public async Task The_file_has_all_rows_that_match_and_opens_in_spreadsheets()
    {
        using var owner = admin.Owner();
        var page = await owner.GetAsync("admin/catalog/goods?state=live&sort=-price");
        using var answer = await owner.SendAsync(HttpMethod.Get, page.One("a[href*='format=csv']").GetAttribute("href")!);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Goods 2026-03-02.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.Take(3));
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Picture,Name,Code,Price,Price (currency),Stock,Harvested,Fresh,State", lines[0]);
        Assert.Equal(81, lines.Length);
        Assert.Contains(",Honey 119,G-119,119.00,CNY,0,", lines[1], StringComparison.Ordinal);
    }
}
