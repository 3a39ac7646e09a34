using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.UI.Forms.Binding;

internal static class BindingContextExtensions
{
    /// <summary>The posted text, trimmed, remembered for showing the form again; false when nothing was posted under the name.</summary>
    public static bool TryText(this ModelBindingContext context, [NotNullWhen(true)] out string? text)
    {
        var posted = context.ValueProvider.GetValue(context.ModelName);
        if (posted == ValueProviderResult.None)
        {
            text = null;
            return false;
        }

        context.ModelState.SetModelValue(context.ModelName, posted);
        text = (posted.FirstValue ?? "").Trim();
        return true;
    }

    /// <summary>A blank field: null where the property may be null, an error where not.</summary>
    public static void BlankOrRequired(this ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(model: null);
        }
        else
        {
            context.Refuse(context.ModelMetadata.ModelBindingMessageProvider.ValueMustNotBeNullAccessor(context.FieldLabel()));
        }
    }

    public static void Refuse(this ModelBindingContext context, string message) =>
        context.ModelState.TryAddModelError(context.ModelName, message);

    public static string FieldLabel(this ModelBindingContext context) => context.ModelMetadata.GetDisplayName();
}
