namespace CommunityKit.Customers;

/// <summary>Where goods go. Immutable; personal data: never into a log.</summary>
/// <param name="Recipient">Name of the recipient.</param>
/// <param name="Phone">Phone number as a courier dials it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code such as <c>CN</c>.</param>
public sealed record PostalAddress(string Recipient, string Phone, string Country)
{
    /// <summary>Province, autonomous region or municipality; the state elsewhere.</summary>
    public string Province { get; init; } = "";

    /// <summary>Prefecture-level city; the city elsewhere.</summary>
    public string City { get; init; } = "";

    /// <summary>District or county; may be empty.</summary>
    public string District { get; init; } = "";

    /// <summary>Street or town (街道/镇); may be empty.</summary>
    public string Street { get; init; } = "";

    /// <summary>The rest: road, house, flat.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Postal code; empty when unknown.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>Codes of the divisions from the province down (GB/T 2260), for example <c>33</c>, <c>3301</c>, <c>330106</c>; empty outside China.</summary>
    public IReadOnlyList<string> Divisions { get; init; } = [];
}
