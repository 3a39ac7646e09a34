using CommunityKit.Admin.Frame;
using CommunityKit.Files;
using CommunityKit.UI.Forms;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Forms;

/// <summary>The way of a posted form: read, bind, judge, save. Whatever happens, what the user typed is in the outcome.</summary>
public sealed class Editor(IFileStore files, Words words)
{
    /// <summary>Handles a posted form.</summary>
    /// <returns>The outcome; null when there is nothing to edit and nothing can be made.</returns>
    public async Task<EditOutcome?> PostAsync(Controller controller, IEditTarget target, CancellationToken cancellationToken)
    {
        var posted = await PostedForm.ReadAsync(controller.Request, target.Shape, files, words.Own, cancellationToken);
        var loaded = await target.LoadAsync(cancellationToken);
        if ((loaded ?? await target.BlankAsync(cancellationToken)) is not { } model)
        {
            return null;
        }

        await FormBinder.BindAsync(controller, model, target.Shape, posted);
        if (FormRows.Apply(controller, model) || posted.Preview is not null || posted.ThenEdit || loaded is null)
        {
            FormBinder.ForgetProblems(controller.ModelState);
            return new EditOutcome(loaded is null ? EditOutcomeKind.Gone : EditOutcomeKind.Editing, model, posted);
        }

        return controller.ModelState.IsValid
            ? await SaveAsync(controller, target, model, posted, cancellationToken)
            : new EditOutcome(EditOutcomeKind.Invalid, model, posted);
    }

    private static async Task<EditOutcome> SaveAsync(
        Controller controller, IEditTarget target, object model, PostedForm posted, CancellationToken cancellationToken)
    {
        var result = await target.SaveAsync(model, posted.Version, controller.User, cancellationToken);
        switch (result)
        {
            case null:
                return new EditOutcome(EditOutcomeKind.Failed, model, posted);
            case { IsConflict: true }:
                return await target.LoadAsync(cancellationToken) is { } theirs
                    ? new EditOutcome(EditOutcomeKind.Conflict, model, posted) { Theirs = theirs }
                    : new EditOutcome(EditOutcomeKind.Gone, model, posted);
            case { Problems.Count: > 0 }:
                foreach (var (property, message) in result.Problems)
                {
                    controller.ModelState.AddModelError(property, message);
                }

                return new EditOutcome(EditOutcomeKind.Invalid, model, posted);
            default:
                return new EditOutcome(EditOutcomeKind.Saved, model, posted) { Key = result.Key ?? "" };
        }
    }
}
