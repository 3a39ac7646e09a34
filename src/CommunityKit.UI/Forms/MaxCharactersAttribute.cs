using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CommunityKit.Texts;
using CommunityKit.UI.Assets;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Forms;

/// <summary>
/// Limits a text to a number of characters as readers count them: 👩‍🍼 and é are one each. The field's live counter counts the same.
/// </summary>
/// <param name="length">The most characters allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MaxCharactersAttribute(int length) : ValidationAttribute
{
    private const string Key = "validation.maxCharacters";

    /// <summary>The most characters allowed.</summary>
    public int Length { get; } = length;

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string text || text.Length <= Length)
        {
            return ValidationResult.Success;
        }

        var count = new StringInfo(text).LengthInTextElements;
        if (count <= Length)
        {
            return ValidationResult.Success;
        }

        var message = ErrorMessage
            ?? validationContext.GetService<IModuleTexts>()?.Find(KitAssets.Id, Key, CultureInfo.CurrentUICulture)
            ?? "{0} has {2} characters; at most {1} fit.";
        string[] members = validationContext.MemberName is { } member ? [member] : [];
        return new ValidationResult(string.Format(CultureInfo.CurrentCulture, message, validationContext.DisplayName, Length, count), members);
    }
}
