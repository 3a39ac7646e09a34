using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// A text without blanks around it, in composed form, with <c>\n</c> as line break (browsers send <c>\r\n</c>, which would count twice).
/// Blank is null where the property may be null, else empty. Passwords stay as they are.
/// </summary>
internal sealed class TrimmedStringBinder(ModelMetadata metadata) : IModelBinder
{
    private readonly bool _keepsAsIs = (metadata as DefaultModelMetadata)?.Attributes.Attributes
        .OfType<DataTypeAttribute>().Any(attribute => attribute.DataType == DataType.Password) == true;

    private readonly bool _mayBeNull = MayBeNull(metadata);

    /// <summary>The text as it is stored.</summary>
    public static string Clean(string text) =>
        text.ReplaceLineEndings("\n").Replace("\0", "").Trim() is var clean && clean.IsNormalized(NormalizationForm.FormC)
            ? clean
            : clean.Normalize(NormalizationForm.FormC);

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        var text = posted.FirstValue ?? "";
        var clean = _keepsAsIs ? text : Clean(text);
        bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 && _mayBeNull ? null : clean);
        return Task.CompletedTask;
    }

    private static bool MayBeNull(ModelMetadata metadata) =>
        metadata.MetadataKind != ModelMetadataKind.Property
        || metadata.ContainerType!.GetProperty(metadata.PropertyName!) is not { } property
        || new NullabilityInfoContext().Create(property).WriteState != NullabilityState.NotNull;
}
