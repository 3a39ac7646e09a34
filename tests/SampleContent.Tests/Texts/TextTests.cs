using System.Text;
using System.Text.RegularExpressions;
using SampleContent.Tests.Shops;

namespace SampleContent.Tests.Texts;

public sealed partial class TextTests
{
    // Names of places and goods that the character set of 1980 does not hold.
    private const string BeyondGb2312 = "浉琯";

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Every_text_is_there_in_both_languages_and_the_English_one_has_no_Chinese_characters(string name) =>
        Faults.None(SampleShops.Get(name).Texts
            .Where(t => !IsClean(t.Text.Chinese) || !IsClean(t.Text.English) || Han().IsMatch(t.Text.English) || FullWidth().IsMatch(t.Text.English))
            .Select(t => $"{t.Where}: '{t.Text.Chinese}' / '{t.Text.English}'"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Titles_descriptions_and_picture_texts_are_written_in_Chinese_for_Chinese_readers(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .SelectMany(p => new[] { p.Title, p.Subtitle, p.Description, p.Brand.Name }.Concat(p.Attributes.Select(a => a.Name)).Concat(p.Images.Select(i => i.Alt)))
            .Where(t => !Han().IsMatch(t.Chinese))
            .Select(t => t.Chinese));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Chinese_text_is_simplified_throughout(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb2312 = Encoding.GetEncoding(20936, new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback);

        Faults.None(SampleShops.Get(name).Texts.SelectMany(t => Han().Matches(t.Text.Chinese)
            .Select(m => m.Value)
            .Where(c => !BeyondGb2312.Contains(c, StringComparison.Ordinal) && gb2312.GetByteCount(c) != 2)
            .Select(c => $"{t.Where}: {c}")));
    }

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Descriptions_are_long_enough_to_inform_and_short_enough_to_read(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Select(p => (p.Handle, Characters: Han().Count(p.Description.Chinese), Words: Word().Count(p.Description.English)))
            .Where(d => d.Characters is < 80 or > 200 || d.Words is < 50 or > 120)
            .Select(d => $"{d.Handle}: {d.Characters} characters, {d.Words} words"));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Descriptions_use_plain_Markdown_without_html_links_or_large_headings(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Where(p => NotPlain().IsMatch(p.Description.Chinese) || NotPlain().IsMatch(p.Description.English))
            .Select(p => p.Handle));

    [Theory]
    [ClassData(typeof(SampleShops))]
    public void Descriptions_have_the_same_number_of_list_lines_in_both_languages(string name) =>
        Faults.None(SampleShops.Get(name).Products
            .Select(p => (p.Handle, Chinese: ListLine().Count(p.Description.Chinese), English: ListLine().Count(p.Description.English)))
            .Where(d => d.Chinese != d.English)
            .Select(d => $"{d.Handle}: {d.Chinese} / {d.English}"));

    private static bool IsClean(string text) => text.Length > 0 && text == text.Trim();

    [GeneratedRegex(@"[\u3400-\u9fff\uf900-\ufaff]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Han();

    [GeneratedRegex(@"[\u3000-\u303f\uff00-\uffef]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FullWidth();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?m)^- ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListLine();

    [GeneratedRegex(@"(?m)^#{1,2} |<|\]\(|https?:|\t", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotPlain();
}
