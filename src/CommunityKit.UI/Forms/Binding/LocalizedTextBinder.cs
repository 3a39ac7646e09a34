using System.ComponentModel.DataAnnotations;
using CommunityKit.Settings;
using CommunityKit.Texts;
using CommunityKit.UI.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// A text in several languages from fields such as <c>Name[zh-CN]</c> and <c>Name[en]</c>. Languages that the form did not show keep the
/// text that the model had.
/// </summary>
internal sealed class LocalizedTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var services = bindingContext.HttpContext.RequestServices;
        var text = bindingContext.Model as LocalizedText ?? LocalizedText.Empty;
        var isPosted = false;
        foreach (var culture in services.GetRequiredService<ISettings<ShopSettings>>().Current.Cultures)
        {
            var name = $"{bindingContext.ModelName}[{culture}]";
            var posted = bindingContext.ValueProvider.GetValue(name);
            if (posted == ValueProviderResult.None)
            {
                continue;
            }

            isPosted = true;
            bindingContext.ModelState.SetModelValue(name, posted);
            bindingContext.ModelState.MarkFieldValid(name);
            text = text.With(culture, TrimmedStringBinder.Clean(posted.FirstValue ?? ""));
        }

        if (!isPosted)
        {
            return Task.CompletedTask;
        }

        bindingContext.Result = ModelBindingResult.Success(text);
        if (text.IsEmpty && bindingContext.ModelMetadata.ValidatorMetadata.OfType<RequiredAttribute>().Any())
        {
            // An empty text is not null, so [Required] itself would let it pass.
            bindingContext.Refuse(services.GetRequiredService<KitText>()["validation.required", bindingContext.FieldLabel()]);
        }

        return Task.CompletedTask;
    }
}
