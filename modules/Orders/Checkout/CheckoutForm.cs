using System.ComponentModel.DataAnnotations;
using CommunityKit.Customers;
using CommunityKit.UI.Forms;

namespace CommunityKit.Orders.Checkout;

/// <summary>What the checkout page holds between two posts.</summary>
internal sealed class CheckoutForm
{
    /// <summary>Value of <see cref="AddressId"/> for an address that is typed here.</summary>
    public const string NewAddress = "new";

    /// <summary>Value of <see cref="Do"/> that orders.</summary>
    public const string Place = "place";

    /// <summary>Made with the page: one order per key, however often it is sent.</summary>
    [StringLength(64)]
    public string Key { get; set; } = "";

    /// <summary>Fingerprint of the figures on the page.</summary>
    [StringLength(64)]
    public string Fingerprint { get; set; } = "";

    /// <summary>Totals of the lines on the page, to show what changed.</summary>
    public Dictionary<string, long> Seen { get; set; } = [];

    /// <summary>A saved address, or <see cref="NewAddress"/>.</summary>
    [StringLength(64)]
    public string? AddressId { get; set; }

    public AddressInput Address { get; set; } = new();

    /// <summary>True to keep the typed address in the member's book.</summary>
    public bool Keep { get; set; }

    [StringLength(200)]
    public string? FulfilmentKey { get; set; }

    [StringLength(64)]
    public string? Provider { get; set; }

    /// <summary>A coupon code that is being typed.</summary>
    [StringLength(64)]
    public string? Coupon { get; set; }

    /// <summary>Codes that were entered here, beside those of the cart.</summary>
    public List<string> Coupons { get; set; } = [];

    [MaxCharacters(200)]
    public string? Note { get; set; }

    /// <summary>Where a guest wants messages to go.</summary>
    [EmailAddress, StringLength(254)]
    public string? Email { get; set; }

    /// <summary>Where somebody who fetches the goods can be reached.</summary>
    [StringLength(30)]
    public string? Phone { get; set; }

    /// <summary>What other modules ask for.</summary>
    public Dictionary<string, string> Inputs { get; set; } = [];

    /// <summary>Which button was pressed.</summary>
    [StringLength(200)]
    public string? Do { get; set; }
}
