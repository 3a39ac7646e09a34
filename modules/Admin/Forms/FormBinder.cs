using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CommunityKit.Admin.Forms;

/// <summary>Puts posted values into a model that was loaded before, so that what the form does not show stays.</summary>
internal static class FormBinder
{
    /// <summary>Binds and validates.</summary>
    /// <param name="controller">Whose model state gets the problems.</param>
    /// <param name="model">The loaded model; it is changed.</param>
    /// <param name="shape">What the model's type says.</param>
    /// <param name="posted">The posted values.</param>
    public static async Task BindAsync(Controller controller, object model, FormShape shape, PostedForm posted)
    {
        foreach (var field in shape.Fields.Where(f => f.IsList && f.IsEditable && IsTaken(f, posted)))
        {
            field.Empty(model);
        }

        // Only the form: a value in the address or the route must not get into the model.
        var values = new FormValueProvider(
            BindingSource.Form, new FormCollection(posted.Values.ToDictionary()), CultureInfo.CurrentCulture);
        await controller.TryUpdateModelAsync(
            model, shape.ModelType, "", values, metadata => shape.Find(metadata.PropertyName) is { } field && MayBind(field) && IsTaken(field, posted));
        foreach (var (field, reason) in posted.Refused)
        {
            controller.ModelState.AddModelError(field, reason);
        }
    }

    /// <summary>Keeps what was typed and forgets what was wrong with it: nobody tried to save yet.</summary>
    public static void ForgetProblems(ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Unvalidated;
        }
    }

    private static bool MayBind(FormField field) => field.IsEditable || (field.IsHidden && !field.IsReadOnly);

    /// <summary>After a conflict only what the user chose of the own values; the version always.</summary>
    private static bool IsTaken(FormField field, PostedForm posted) =>
        posted.Takes is null || field.IsVersion || posted.Takes.GetValueOrDefault(field.Name) == PostedForm.Mine;
}
