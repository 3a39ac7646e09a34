using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CommunityKit.Cms.Editing;

/// <summary>Lets everything pass: a draft may be unfinished.</summary>
internal sealed class Unfinished : IObjectModelValidator
{
    public static Unfinished Instance { get; } = new();

    public void Validate(ActionContext actionContext, ValidationStateDictionary? validationState, string prefix, object? model)
    {
    }
}
