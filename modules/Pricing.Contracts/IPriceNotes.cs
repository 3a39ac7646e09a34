using System.Globalization;

namespace CommunityKit.Pricing;

/// <summary>Puts notes into words. Thread-safe; a singleton.</summary>
public interface IPriceNotes
{
    /// <summary>The sentence in a language; the key itself if its module is gone.</summary>
    /// <param name="note">The note.</param>
    /// <param name="culture">Language; the current UI culture when null.</param>
    string Describe(PriceNote note, CultureInfo? culture = null);
}
