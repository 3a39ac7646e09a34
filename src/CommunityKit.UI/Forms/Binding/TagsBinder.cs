using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>Words from one field, separated by commas of any kind, semicolons or line breaks; each word once.</summary>
internal sealed class TagsBinder : IModelBinder
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', '\n'];

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var posted = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (posted == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, posted);
        List<string> words =
        [
            .. posted
                .SelectMany(text => (text ?? "").Split(Separators))
                .Select(TrimmedStringBinder.Clean)
                .Where(word => word.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        bindingContext.Result = ModelBindingResult.Success(bindingContext.ModelType.IsArray ? words.ToArray() : words);
        return Task.CompletedTask;
    }
}
