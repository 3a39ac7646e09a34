using System.Security.Cryptography;
using System.Text;

namespace CommunityKit.Customers.Book;

/// <summary>An address of a member as a row. The preferred one is that with the latest <see cref="PreferredAt"/>.</summary>
internal sealed class BookAddress
{
    public Guid Id { get; init; }

    public Guid MemberId { get; init; }

    public string Recipient { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Country { get; private set; } = "";

    public string Province { get; private set; } = "";

    public string City { get; private set; } = "";

    public string District { get; private set; } = "";

    public string Street { get; private set; } = "";

    public string Detail { get; private set; } = "";

    public string PostalCode { get; private set; } = "";

    /// <summary>Codes from the province down, with commas between.</summary>
    public string Divisions { get; private set; } = "";

    /// <summary>Hash over all that makes the address; unique per member.</summary>
    public string Fingerprint { get; private set; } = "";

    public DateTimeOffset? PreferredAt { get; set; }

    /// <summary>When it was last kept or changed.</summary>
    public DateTimeOffset UsedAt { get; set; }

    public void Set(PostalAddress address)
    {
        (Recipient, Phone, Country) = (address.Recipient, address.Phone, address.Country);
        (Province, City, District, Street) = (address.Province, address.City, address.District, address.Street);
        (Detail, PostalCode) = (address.Detail, address.PostalCode);
        Divisions = string.Join(',', address.Divisions);
        Fingerprint = FingerprintOf(address);
    }

    public PostalAddress ToAddress() => new(Recipient, Phone, Country)
    {
        Province = Province,
        City = City,
        District = District,
        Street = Street,
        Detail = Detail,
        PostalCode = PostalCode,
        Divisions = Divisions.Split(',', StringSplitOptions.RemoveEmptyEntries),
    };

    public static string FingerprintOf(PostalAddress address) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        address.Recipient, address.Phone, address.Country, address.Province, address.City, address.District, address.Street, address.Detail,
        address.PostalCode, string.Join(',', address.Divisions)))));
}
