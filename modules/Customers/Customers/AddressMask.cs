using System.Globalization;

namespace CommunityKit.Customers.Customers;

/// <summary>Hides what makes an address somebody's own: 林*, 138****8000, the house. Pure.</summary>
internal static class AddressMask
{
    public static PostalAddress Of(PostalAddress address) => address with
    {
        Recipient = address.Recipient.Length == 0 ? "*" : StringInfo.GetNextTextElement(address.Recipient) + "*",
        Phone = Phone(address.Phone),
        Detail = "***",
    };

    private static string Phone(string phone) =>
        phone.Length < 8 ? "***" : $"{phone[..3]}{new string('*', phone.Length - 7)}{phone[^4..]}";
}
