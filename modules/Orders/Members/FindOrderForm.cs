using System.ComponentModel.DataAnnotations;

namespace CommunityKit.Orders.Members;

/// <summary>What a guest knows of an order.</summary>
internal sealed class FindOrderForm
{
    [Required, StringLength(32)]
    public string Number { get; set; } = "";

    [Required, StringLength(30), DataType(DataType.PhoneNumber)]
    public string Phone { get; set; } = "";
}
