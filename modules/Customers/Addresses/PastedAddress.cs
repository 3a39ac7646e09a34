using System.Text.RegularExpressions;

namespace CommunityKit.Customers.Addresses;

/// <summary>
/// An address out of a chat or another shop, taken apart: 张三 13800138000 浙江省杭州市西湖区文三路1号. What is not found stays null. Pure.
/// </summary>
internal sealed partial record PastedAddress
{
    private const int LongestName = 20;

    public string? Recipient { get; private init; }

    public string? Phone { get; private init; }

    public string? PostalCode { get; private init; }

    public DivisionPath? Path { get; private init; }

    public string? Detail { get; private init; }

    public static PastedAddress Read(string text)
    {
        var plain = Labels().Replace(TypedText.Clean(text.Length > AddressBounds.Pasted ? text[..AddressBounds.Pasted] : text), " ");
        var phone = Mobile().Match(plain) is { Success: true } mobile ? mobile : FixedLine().Match(plain);
        if (phone.Success)
        {
            plain = plain.Remove(phone.Index, phone.Length).Insert(phone.Index, " ");
        }

        var code = PostCode().Match(plain);
        if (code.Success)
        {
            plain = plain.Remove(code.Index, code.Length).Insert(code.Index, " ");
        }

        var words = plain.Split([' ', ',', ';', '，', '；', '、', '|', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (start, path, rest) = WrittenDivisions.Find(words);
        var name = NameAmong(words, start, ref rest);
        return new PastedAddress
        {
            Phone = phone.Success ? PhoneNumbers.Plain(phone.Value, Countries.China) : null,
            PostalCode = code.Success ? code.Value : null,
            Recipient = name,
            Path = path,
            Detail = rest.Count == 0 ? null : string.Join(' ', rest),
        };
    }

    /// <summary>Puts what was found into a form; what was not found stays as it is there.</summary>
    public void FillInto(AddressInput input)
    {
        input.Recipient = Recipient ?? input.Recipient;
        input.Phone = Phone ?? input.Phone;
        input.PostalCode = PostalCode ?? input.PostalCode;
        input.Detail = Detail ?? input.Detail;
        if (Path is not null)
        {
            input.Country = Countries.China;
            Path.FillInto(input);
        }
    }

    /// <summary>The name stands before the divisions, or is the last short word behind them that is no part of a house.</summary>
    private static string? NameAmong(string[] words, int start, ref List<string> rest)
    {
        if (start < 0)
        {
            var first = words.FirstOrDefault(IsName);
            rest = [.. words.Where(word => word != first)];
            return first;
        }

        if (words[..start].LastOrDefault(IsName) is { } before)
        {
            return before;
        }

        var last = rest.FindLastIndex(IsName);
        if (last <= 0)
        {
            return null;
        }

        var name = rest[last];
        rest = [.. rest[..last], .. rest[(last + 1)..]];
        return name;
    }

    private static bool IsName(string word) =>
        word.Length <= LongestName && word.All(c => char.IsLetter(c) || c is '·' or '.') && !PartOfHouse().IsMatch(word)
        && (word[0] < '\u2E80' || word.Length is >= 2 and <= 4 || word.Contains('·', StringComparison.Ordinal));

    [GeneratedRegex("(收货人|收件人|联系人|姓名|手机号码?|联系电话|电话号码?|手机|电话|详细地址|收货地址|收件地址|所在地区|所在区域|地区|地址|邮政编码|邮编|收件|收货) ?[:：]|[(（]收[)）]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex Labels();

    [GeneratedRegex(@"(?<!\d)((\+|00)?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex FixedLine();

    [GeneratedRegex(@"(?<![\w\-])\d{6}(?![\w\-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex PostCode();

    [GeneratedRegex("(路|街|道|巷|弄|号|楼|栋|幢|座|室|层|单元|小区|花园|家园|苑|村|镇|乡|大厦|广场|公寓|学校|大学|医院|公司|门口)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex PartOfHouse();
}
