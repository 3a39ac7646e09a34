using System.ComponentModel.DataAnnotations;
using CommunityKit.Customers.Addresses;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Customers;

/// <summary>What the shop decides about its customers. Section <c>communitykit.customers</c>.</summary>
public sealed class CustomersSettings
{
    /// <summary>ISO codes of the countries and regions that addresses may be in; the first one is offered first.</summary>
    [MinLength(1), Choices(typeof(CountryChoices))]
    public IReadOnlyList<string> Countries { get; set; } = [Addresses.Countries.China];
}
