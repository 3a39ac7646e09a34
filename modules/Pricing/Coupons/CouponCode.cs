using System.Text;

namespace CommunityKit.Pricing.Coupons;

/// <summary>Codes as they are compared: without blanks around, in capitals, full-width characters as their plain ones.</summary>
public static class CouponCode
{
    public const int MaxLength = 40;

    public static string Normalise(string typed)
    {
        // What is no text at all, half a surrogate for example, cannot be brought into a form and is no code of anybody's.
        try
        {
            return typed.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
