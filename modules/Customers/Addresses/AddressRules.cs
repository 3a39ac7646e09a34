using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Addresses;

/// <summary>What an address needs to reach somebody.</summary>
internal sealed partial class AddressRules(ISettings<CustomersSettings> settings, IStringLocalizer<CustomersModule> texts) : IAddresses
{
    public PostalAddress Complete(AddressInput input)
    {
        var country = CountryOf(input);
        var address = new PostalAddress(TypedText.Clean(input.Recipient), PhoneNumbers.Plain(input.Phone, country), country)
        {
            Detail = TypedText.Clean(input.Detail),
            PostalCode = TypedText.Clean(input.PostalCode).ToUpperInvariant(),
        };
        if (country != Countries.China)
        {
            return address with { Province = TypedText.Clean(input.Province), City = TypedText.Clean(input.City) };
        }

        var path = DivisionPath.Of(input);
        return address with
        {
            Province = path.Province?.Name ?? "",
            City = path.City?.Name ?? "",
            District = path.District?.Name ?? "",
            Street = path.Street?.Name ?? "",
            Divisions = [.. path.All.Select(division => division.Code)],
        };
    }

    public IReadOnlyList<(string Property, string Message)> Check(AddressInput input)
    {
        var problems = new List<(string, string)>();
        var address = Complete(input);
        Text(problems, nameof(AddressInput.Recipient), address.Recipient, AddressBounds.Recipient);
        if (address.Recipient.Length > 0 && !address.Recipient.Any(char.IsLetter))
        {
            problems.Add((nameof(AddressInput.Recipient), texts["address.recipient.letters"]));
        }

        if (address.Phone.Length == 0)
        {
            problems.Add((nameof(AddressInput.Phone), texts["address.Phone.missing"]));
        }
        else if (!PhoneNumbers.IsValid(address.Phone, address.Country))
        {
            problems.Add((nameof(AddressInput.Phone), texts[address.Country == Countries.China ? "address.phone.china" : "address.phone.elsewhere"]));
        }

        if (!settings.Current.Countries.Contains(address.Country, StringComparer.Ordinal) || !Countries.IsKnown(address.Country))
        {
            problems.Add((nameof(AddressInput.Country), texts["address.country.not-served"]));
        }
        else if (address.Country == Countries.China)
        {
            problems.AddRange(CheckDivisions(input));
        }
        else
        {
            Text(problems, nameof(AddressInput.City), address.City, AddressBounds.Division);
            TooLong(problems, nameof(AddressInput.Province), address.Province, AddressBounds.Division);
        }

        Text(problems, nameof(AddressInput.Detail), address.Detail, AddressBounds.Detail);
        if (address.PostalCode.Length > 0 && !(address.Country == Countries.China ? CodeInChina() : CodeElsewhere()).IsMatch(address.PostalCode))
        {
            problems.Add((nameof(AddressInput.PostalCode), texts[address.Country == Countries.China ? "address.postal-code.china" : "address.postal-code.elsewhere"]));
        }

        return problems;
    }

    public void Update(AddressInput input)
    {
        if (!string.IsNullOrWhiteSpace(input.Pasted))
        {
            PastedAddress.Read(input.Pasted).FillInto(input);
            input.Pasted = null;
        }

        input.Country = CountryOf(input);
        if (input.Country == Countries.China)
        {
            DivisionPath.Of(input).WithOnlyChoices().FillInto(input);
        }
    }

    public IReadOnlyList<string> Lines(PostalAddress address)
    {
        if (address.Country != Countries.China)
        {
            var place = string.Join(", ", new[] { address.City, $"{address.Province} {address.PostalCode}".Trim() }.Where(part => part.Length > 0));
            return [.. new[] { address.Recipient, address.Detail, place, Countries.NameOf(address.Country) }.Where(line => line.Length > 0)];
        }

        // 东莞市东莞市: the district of a city without districts has the city's own name.
        var divisions = string.Concat(
            new[] { address.Province, address.City, address.District, address.Street }.Where(name => name.Length > 0 && DivisionNames.IsPlace(name)).Distinct());
        return [.. new[] { $"{address.PostalCode} {divisions}".Trim(), address.Detail, address.Recipient }.Where(line => line.Length > 0)];
    }

    public AddressInput ToInput(PostalAddress address)
    {
        var input = new AddressInput
        {
            Recipient = address.Recipient,
            Phone = address.Phone,
            Country = address.Country,
            Detail = address.Detail,
            PostalCode = address.PostalCode.Length == 0 ? null : address.PostalCode,
        };
        if (address.Country != Countries.China)
        {
            input.Province = address.Province;
            input.City = address.City;
            return input;
        }

        foreach (var code in address.Divisions)
        {
            switch (code.Length)
            {
                case 2: input.ProvinceCode = code; break;
                case 4: input.CityCode = code; break;
                case 6: input.DistrictCode = code; break;
                case 9: input.StreetCode = code; break;
            }
        }

        return input;
    }

    private string CountryOf(AddressInput input) =>
        TypedText.Clean(input.Country).ToUpperInvariant() is { Length: > 0 } country ? country : settings.Current.Countries is [var first, ..] ? first : Countries.China;

    /// <summary>The first level that is missing or does not lie in the one above it; the street may be left out.</summary>
    private List<(string Property, string Message)> CheckDivisions(AddressInput input)
    {
        var path = DivisionPath.Of(input);
        var problem = path switch
        {
            { Province: null } => (nameof(AddressInput.ProvinceCode), "address.ProvinceCode.missing"),
            { City: null } => (nameof(AddressInput.CityCode), "address.CityCode.missing"),
            { District: null } => (nameof(AddressInput.DistrictCode), "address.DistrictCode.missing"),
            { Street: null } when !string.IsNullOrWhiteSpace(input.StreetCode) => (nameof(AddressInput.StreetCode), "address.StreetCode.elsewhere"),
            _ => default,
        };
        return problem == default ? [] : [(problem.Item1, texts[problem.Item2])];
    }

    private void Text(List<(string, string)> problems, string property, string text, int limit)
    {
        if (text.Length == 0)
        {
            problems.Add((property, texts[$"address.{property}.missing"]));
        }

        TooLong(problems, property, text, limit);
    }

    private void TooLong(List<(string, string)> problems, string property, string text, int limit)
    {
        if (text.Length > limit)
        {
            problems.Add((property, texts["address.too-long", limit]));
        }
    }

    [GeneratedRegex(@"^\d{6}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex CodeInChina();

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9 \-]{1,11}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TypedText.MatchLimit)]
    private static partial Regex CodeElsewhere();
}
