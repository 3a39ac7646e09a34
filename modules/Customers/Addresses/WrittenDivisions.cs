namespace CommunityKit.Customers.Addresses;

/// <summary>
/// Finds the divisions at the head of a written address. Province and city may be short (浙江, 杭州), districts and streets must be whole:
/// 西湖 may as well begin 西湖路. Pure.
/// </summary>
internal static class WrittenDivisions
{
    /// <summary>The word at which the divisions begin (-1 when there are none), the divisions, and the words behind them.</summary>
    public static (int Start, DivisionPath? Path, List<string> Behind) Find(string[] words)
    {
        (int Start, DivisionPath? Path, List<string> Behind) best = (-1, null, []);
        var levels = 0;
        for (var start = 0; start < words.Length; start++)
        {
            var reader = new Reader(words[start..]);
            var path = Read(reader);
            if (path is not null && path.All.Count() > levels)
            {
                levels = path.All.Count();
                best = (start, path, reader.Rest);
            }
        }

        return best;
    }

    private static DivisionPath? Read(Reader reader)
    {
        var all = ChinaDivisions.All;
        var province = reader.Take(all.In(""), DivisionNames.Short);
        var city = province is null ? CityAnywhere(reader) : CityIn(reader, province);
        province ??= city is null ? null : all.Around(city);
        var district = city is not null ? reader.Take(all.In(city.Code))
            : province is not null ? reader.Take(all.In(province.Code).SelectMany(c => all.In(c.Code)))
            : DistrictAnywhere(reader);
        if (district is not null)
        {
            city = all.Around(district);
            province = all.Around(city!);
        }
        else if (city is not null && all.In(city.Code) is [var only])
        {
            district = only;
        }

        var street = district is null ? null : reader.Take(all.In(district.Code));
        return province is null ? null : new DivisionPath(province, city, district, street);
    }

    private static Division? CityIn(Reader reader, Division province)
    {
        // 北京市北京市朝阳区, 重庆市市辖区渝中区: the level between is written twice or not at all.
        var cities = ChinaDivisions.All.In(province.Code);
        var city = reader.Take(cities.Where(c => DivisionNames.IsPlace(c.Name)), DivisionNames.Short);
        if (city is null && cities.Any(c => !DivisionNames.IsPlace(c.Name)))
        {
            reader.Take([province], name => name);
            reader.Take(cities);
        }

        return city ?? (cities is [var only] ? only : null);
    }

    /// <summary>Without its province a short name is believed only when a district of the city follows: 海南 may be a person.</summary>
    private static Division? CityAnywhere(Reader reader)
    {
        var cities = ChinaDivisions.All.In("").SelectMany(p => ChinaDivisions.All.In(p.Code)).Where(c => DivisionNames.IsPlace(c.Name)).ToList();
        if (reader.Take(cities) is { } whole)
        {
            return whole;
        }

        var mark = reader.Mark;
        if (reader.Take(cities, DivisionNames.Short) is { } city)
        {
            var behind = reader.Mark;
            var isBelieved = reader.Take(ChinaDivisions.All.In(city.Code)) is not null;
            reader.Mark = isBelieved ? behind : mark;
            return isBelieved ? city : null;
        }

        return null;
    }

    /// <summary>A district alone names its city when there is only one of that name.</summary>
    private static Division? DistrictAnywhere(Reader reader)
    {
        var mark = reader.Mark;
        var all = ChinaDivisions.All;
        var districts = all.In("").SelectMany(p => all.In(p.Code)).SelectMany(c => all.In(c.Code)).Where(d => d.Name.Length >= 3).ToList();
        if (reader.Take(districts) is { } district && districts.Count(d => d.Name == district.Name) == 1)
        {
            return district;
        }

        reader.Mark = mark;
        return null;
    }

    /// <summary>Reads names off the head of several words, whatever blanks stand between them.</summary>
    private sealed class Reader(string[] words)
    {
        /// <summary>Where the reading is: word and character.</summary>
        public (int Word, int At) Mark { get; set; }

        /// <summary>What was not read yet.</summary>
        public List<string> Rest => Mark.Word >= words.Length ? []
            : [.. new[] { words[Mark.Word][Mark.At..] }.Where(head => head.Length > 0), .. words[(Mark.Word + 1)..]];

        /// <summary>Takes the longest whole name that stands here, else the longest short one.</summary>
        public Division? Take(IEnumerable<Division> divisions, Func<string, string>? shorten = null)
        {
            if (Mark.Word < words.Length && Mark.At == words[Mark.Word].Length)
            {
                Mark = (Mark.Word + 1, 0);
            }

            if (Mark.Word >= words.Length)
            {
                return null;
            }

            var head = words[Mark.Word].AsSpan(Mark.At);
            Division? found = null;
            var length = 0;
            foreach (var division in divisions)
            {
                var name = head.StartsWith(division.Name, StringComparison.Ordinal) ? division.Name
                    : shorten?.Invoke(division.Name) is { } shorter && head.StartsWith(shorter, StringComparison.Ordinal) ? shorter
                    : "";
                if (name.Length > length)
                {
                    (found, length) = (division, name.Length);
                }
            }

            Mark = (Mark.Word, Mark.At + length);
            return found;
        }
    }
}
