namespace CommunityKit.Customers;

/// <summary>
/// The fields of an address form, for <see cref="CustomersViews.AddressFields"/> or as JSON. In China the codes of the divisions are
/// enough; elsewhere province and city are typed.
/// </summary>
public sealed class AddressInput
{
    /// <summary>Name of the recipient.</summary>
    public string? Recipient { get; set; }

    /// <summary>Phone number.</summary>
    public string? Phone { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; set; } = "CN";

    /// <summary>Code of the province, two digits.</summary>
    public string? ProvinceCode { get; set; }

    /// <summary>Code of the city, four digits.</summary>
    public string? CityCode { get; set; }

    /// <summary>Code of the district, six digits.</summary>
    public string? DistrictCode { get; set; }

    /// <summary>Code of the street or town, nine digits.</summary>
    public string? StreetCode { get; set; }

    /// <summary>Province, typed, outside China.</summary>
    public string? Province { get; set; }

    /// <summary>City, typed, outside China.</summary>
    public string? City { get; set; }

    /// <summary>Road, house, flat.</summary>
    public string? Detail { get; set; }

    /// <summary>Postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>A whole address as one text, that <see cref="IAddresses.Update"/> takes apart into the other fields.</summary>
    public string? Pasted { get; set; }
}
