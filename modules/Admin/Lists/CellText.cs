using System.Globalization;
using CommunityKit.Admin.Frame;
using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Admin.Lists;

/// <summary>Values of cells as words. A value of another type than its column's kind is shown as it is rather than failing the list.</summary>
/// <param name="words">Texts of the list's module.</param>
/// <param name="own">Texts of the admin.</param>
/// <param name="time">The shop's clock.</param>
public sealed class CellText(ModuleWords words, ModuleWords own, ShopTime time)
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm";

    /// <summary>For readers of the page.</summary>
    public string Show(object? value) => value switch
    {
        null => "",
        string text => text,
        AdminTag tag => words[tag.LabelKey],
        Money { Currency: not null } money => money.Format(keepZeros: true),
        bool yes => own[yes ? "yes" : "no"],
        LocalizedText text => text.For(),
        Enum member => words.Find($"{member.GetType().Name}.{member}") ?? member.ToString(),
        DateTimeOffset instant => time.Local(instant).ToString(TimeFormat, CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal or double or float => ((IFormattable)value).ToString("#,0.####", CultureInfo.CurrentCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong => ((IFormattable)value).ToString("N0", CultureInfo.CurrentCulture),
        IEnumerable<string> several => string.Join(own["list.separator"], several),
        IFormattable other => other.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>True for what spreadsheets can count with.</summary>
    public static bool IsNumber(object? value) =>
        value is Money or decimal or double or float or sbyte or byte or short or ushort or int or uint or long or ulong;

    /// <summary>For spreadsheets: numbers and amounts plain, so that they can be added up.</summary>
    public string Export(object? value) => value switch
    {
        Money { Currency: not null } money => money.ToDecimal().ToString("F" + CurrencyFacts.Digits(money.Currency), CultureInfo.InvariantCulture),
        _ when IsNumber(value) => ((IFormattable)value!).ToString(null, CultureInfo.InvariantCulture),
        _ => Show(value),
    };
}
