using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Sample.Starter.Notes;

public sealed class NotesController(
    NoteBook book, ISettings<StarterSettings> settings, IPermissionEvaluator permissions, IStringLocalizer<StarterModule> texts) : Controller
{
    private const int Shown = 50;

    [HttpGet("/starter")]
    public async Task<IActionResult> Index(CancellationToken ct) => View("Notes", await PageAsync(new NewNote(), ct));

    [HttpPost("/starter")]
    public async Task<IActionResult> Add([Bind(Prefix = nameof(NotesPage.Form))] NewNote form, CancellationToken ct)
    {
        var longest = settings.Current.MaxLength;
        if (form.Text?.Length > longest)
        {
            ModelState.AddModelError($"{nameof(NotesPage.Form)}.{nameof(NewNote.Text)}", texts["notes.tooLong", longest]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Notes", await PageAsync(form, ct));
        }

        await book.AddAsync(form.Text!, ct);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("/starter/{id:guid}/remove")]
    [RequirePermission(StarterPermissions.Manage)]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct) =>
        await book.RemoveAsync(id, ct) ? RedirectToAction(nameof(Index)) : NotFound();

    private async Task<NotesPage> PageAsync(NewNote form, CancellationToken ct) => new(
        await book.NewestAsync(Shown, ct),
        await permissions.HasAsync(User, StarterPermissions.Manage, ct),
        form);
}
