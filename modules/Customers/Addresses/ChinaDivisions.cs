using System.Text;

namespace CommunityKit.Customers.Addresses;

/// <summary>
/// The divisions of China from the province to the street, read from <c>china.txt</c> when first asked. Provinces, cities and districts are
/// kept as objects; the forty thousand streets stay bytes until their district is shown. Immutable, thread-safe.
/// </summary>
internal sealed class ChinaDivisions
{
    private const int ProvinceDigits = 2;
    private const int CityDigits = 4;
    private const int DistrictDigits = 6;
    private const int StreetDigits = 9;

    private static readonly Lazy<ChinaDivisions> Loaded = new(Load);

    private readonly byte[] _text;
    private readonly Dictionary<string, List<Division>> _below = new(StringComparer.Ordinal) { [""] = [] };
    private readonly Dictionary<string, Division> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _streets = new(StringComparer.Ordinal);

    private ChinaDivisions(byte[] text)
    {
        _text = text;
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : at + length;
            if (text[at] != '#')
            {
                Read(at, end);
            }

            at = end + 1;
        }
    }

    /// <summary>The divisions; the first call reads them.</summary>
    public static ChinaDivisions All => Loaded.Value;

    /// <summary>What lies directly in a division, by code; the provinces for an empty code; nothing for an unknown one.</summary>
    public IReadOnlyList<Division> In(string? code)
    {
        code ??= "";
        if (_below.TryGetValue(code, out var below))
        {
            return below;
        }

        return _streets.TryGetValue(code, out var range) ? Streets(code, range) : [];
    }

    /// <summary>A division by its code, or null.</summary>
    public Division? Find(string? code)
    {
        if (code is not { Length: StreetDigits })
        {
            return code is null ? null : _byCode.GetValueOrDefault(code);
        }

        foreach (var street in In(code[..DistrictDigits]))
        {
            if (street.Code == code)
            {
                return street;
            }
        }

        return null;
    }

    /// <summary>The division that another lies in; null for a province.</summary>
    public Division? Around(Division division) => division.Code.Length switch
    {
        StreetDigits => Find(division.Code[..DistrictDigits]),
        DistrictDigits => Find(division.Code[..CityDigits]),
        CityDigits => Find(division.Code[..ProvinceDigits]),
        _ => null,
    };

    private static ChinaDivisions Load()
    {
        using var resource = typeof(ChinaDivisions).Assembly.GetManifestResourceStream("china.txt")!;
        var text = new byte[resource.Length];
        resource.ReadExactly(text);
        return new ChinaDivisions(text);
    }

    /// <summary>One line: code, name, and for a district its streets.</summary>
    private void Read(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        var tab = line.IndexOf((byte)'\t');
        var code = Encoding.ASCII.GetString(line[..tab]);
        var rest = line[(tab + 1)..];
        var nameLength = rest.IndexOf((byte)'\t');
        var name = Encoding.UTF8.GetString(nameLength < 0 ? rest : rest[..nameLength]);
        var division = new Division(code, name);
        _byCode.Add(code, division);
        _below[code.Length == ProvinceDigits ? "" : code[..^2]].Add(division);
        if (code.Length < DistrictDigits)
        {
            _below.Add(code, []);
        }
        else if (nameLength >= 0)
        {
            _streets.Add(code, new Range(start + tab + 1 + nameLength + 1, end));
        }
    }

    private List<Division> Streets(string district, Range range)
    {
        var streets = new List<Division>();
        var text = _text.AsSpan(range);
        foreach (var part in text.Split((byte)'\t'))
        {
            var street = Encoding.UTF8.GetString(text[part]);
            streets.Add(new Division(district + street[..3], street[3..]));
        }

        return streets;
    }
}
