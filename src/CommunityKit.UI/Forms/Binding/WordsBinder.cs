using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.UI.Forms.Binding;

/// <summary>
/// A list of words, each once: chosen ones as they come, or typed into one field with commas of any kind, semicolons or line breaks
/// between them. An empty list can be posted, by a blank value.
/// </summary>
internal sealed class WordsBinder(bool areTyped) : IModelBinder
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
                .SelectMany(text => areTyped ? (text ?? "").Split(Separators) : [text ?? ""])
                .Select(TrimmedStringBinder.Clean)
                .Where(word => word.Length > 0)
                .Distinct(areTyped ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
        ];
        bindingContext.Result = ModelBindingResult.Success(bindingContext.ModelType.IsArray ? words.ToArray() : words);
        return Task.CompletedTask;
    }
}
