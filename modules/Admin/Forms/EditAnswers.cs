using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace CommunityKit.Admin.Forms;

/// <summary>How a posted form is answered, the same for things and for settings.</summary>
public sealed class EditAnswers(Conflicts conflicts, TimeProvider clock)
{
    private const string SavedKey = "ck-saved";

    /// <summary>Remembers for the next page that it was just saved.</summary>
    public void Saved(Controller controller) => controller.TempData[SavedKey] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    /// <summary>When the page before this one saved, if it did.</summary>
    public static DateTimeOffset? TakeSaved(Controller controller) =>
        DateTimeOffset.TryParseExact(controller.TempData[SavedKey] as string, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>Shows the form again, or both versions after a conflict.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="page">The form as it would be shown when it is opened with the posted values.</param>
    /// <param name="outcome">What the post led to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IActionResult> ShowAsync(Controller controller, FormPage page, EditOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Kind == EditOutcomeKind.Conflict)
        {
            controller.Response.StatusCode = StatusCodes.Status409Conflict;
            return controller.View("Conflict", await conflicts.CompareAsync(page, outcome, cancellationToken));
        }

        controller.Response.StatusCode = outcome.Kind switch
        {
            EditOutcomeKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            EditOutcomeKind.Gone => StatusCodes.Status410Gone,
            _ => StatusCodes.Status200OK,
        };
        return controller.View("Form", page with
        {
            Base = outcome.Posted.Base,
            Version = outcome.Posted.Version,
            Preview = outcome.Posted.Preview,
            IsUnsaved = true,
            NoticeKey = outcome.Kind switch
            {
                EditOutcomeKind.Gone => "form.gone",
                EditOutcomeKind.Failed => "form.failed",
                _ => null,
            },
        });
    }
}
