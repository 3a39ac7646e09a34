using System.ComponentModel.DataAnnotations;
using CommunityKit.UI.Admin.Forms;

namespace CommunityKit.Orders;

/// <summary>How the shop handles orders.</summary>
public sealed class OrdersSettings
{
    /// <summary>Minutes that stock and offers are held for an order that is not paid.</summary>
    [Range(5, 10080)]
    public int UnpaidMinutes { get; set; } = 30;

    /// <summary>Days after dispatch at which a parcel counts as received unless somebody said otherwise.</summary>
    [Range(1, 60)]
    public int AutoReceiveDays { get; set; } = 10;

    /// <summary>Days after arrival in which goods may be returned without a reason; the law in China says seven.</summary>
    [Range(7, 90)]
    public int ReturnDays { get; set; } = 7;

    /// <summary>Days after arrival in which goods with a fault are taken back; at least <see cref="ReturnDays"/>.</summary>
    [Range(7, 730)]
    public int DefectDays { get; set; } = 15;

    /// <summary>Days to send goods back once the shop has agreed.</summary>
    [Range(1, 60)]
    public int SendBackDays { get; set; } = 10;

    /// <summary>Tags of products that the law lets the shop not take back without a reason: fresh food, made to order.</summary>
    [Field(Input = FieldInput.Tags)]
    public IReadOnlyList<string> NoReturnTags { get; set; } = ["fresh", "made-to-order", "生鲜", "定制"];

    /// <summary>Where goods are sent back to; buyers read it once the shop has agreed.</summary>
    [StringLength(500)]
    public string ReturnAddress { get; set; } = "";

    /// <summary>True to give shipping back once everything has come back.</summary>
    public bool RefundShippingWhenAllBack { get; set; } = true;

    /// <summary>True to give shipping back, in proportion, when the shop is at fault.</summary>
    public bool RefundShippingWhenAtFault { get; set; } = true;

    /// <summary>Carriers that parcels are given to by hand, by the names that buyers read.</summary>
    [Field(Input = FieldInput.Tags)]
    public IReadOnlyList<string> Carriers { get; set; } = ["顺丰速运", "中通快递", "圆通速递", "京东物流", "EMS"];

    /// <summary>Name of the seller on invoices; the shop's name when empty.</summary>
    [StringLength(200)]
    public string SellerName { get; set; } = "";

    /// <summary>Tax number of the seller on invoices.</summary>
    [StringLength(50)]
    public string SellerTaxNumber { get; set; } = "";

    /// <summary>Address of the seller on invoices.</summary>
    [StringLength(300)]
    public string SellerAddress { get; set; } = "";

    /// <summary>Phone number of the seller on invoices.</summary>
    [StringLength(50)]
    public string SellerPhone { get; set; } = "";
}
