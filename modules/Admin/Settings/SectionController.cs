using CommunityKit.Admin.Forms;
using CommunityKit.Admin.Frame;
using CommunityKit.UI.Admin;
using CommunityKit.UI.Admin.Lists;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityKit.Admin.Settings;

/// <summary>One settings section: <c>/admin/settings/{section}</c>.</summary>
[RequirePermission(AdminPermissions.Settings)]
[GuardedSection]
public sealed class SectionController(
    SettingsSections sections, SettingsChanges changes, Editor editor, EditAnswers answers, IDeclarations<SettingsTestDeclaration> tests,
    Words words) : AdminController
{
    private static readonly TimeSpan TestLimit = TimeSpan.FromSeconds(30);

    /// <summary>The form with its history.</summary>
    [HttpGet("admin/settings/{section}")]
    public async Task<IActionResult> Show(string section, CancellationToken cancellationToken)
    {
        if (sections.Find(section) is not { } found)
        {
            return Missing("/admin/settings");
        }

        var target = Target(found);
        var form = PageOf(target, (await target.LoadAsync(cancellationToken))!) with { SavedAt = EditAnswers.TakeSaved(this) };
        return View("Section", await WithHistoryAsync(found, form, cancellationToken));
    }

    /// <summary>Saves the section, or carries out one of the form's buttons.</summary>
    [HttpPost("admin/settings/{section}")]
    public async Task<IActionResult> Save(string section, CancellationToken cancellationToken)
    {
        if (sections.Find(section) is not { } found)
        {
            return Missing("/admin/settings");
        }

        var target = Target(found);
        var outcome = (await editor.PostAsync(this, target, cancellationToken))!;
        if (outcome.Kind == EditOutcomeKind.Saved)
        {
            answers.Saved(this);
            return ToPath(found.Path);
        }

        return await answers.ShowAsync(this, PageOf(target, outcome.Model), outcome, cancellationToken);
    }

    /// <summary>Puts the defaults back, after the question.</summary>
    [HttpPost("admin/settings/{section}/reset")]
    public async Task<IActionResult> Reset(string section, [FromForm(Name = "ck-agreed")] string? agreed, CancellationToken cancellationToken)
    {
        if (sections.Find(section) is not { } found)
        {
            return Missing("/admin/settings");
        }

        if (agreed != "yes")
        {
            return View("SectionReset", found);
        }

        await ChangeAsync(found, found.Defaults(), "settings.resetDone", cancellationToken);
        return ToPath(found.Path);
    }

    /// <summary>Removes a stored secret.</summary>
    [HttpPost("admin/settings/{section}/forget")]
    public async Task<IActionResult> Forget(string section, [FromForm] string? secret, CancellationToken cancellationToken)
    {
        if (sections.Find(section) is not { } found || found.Secrets.FirstOrDefault(s => s.Name == secret) is not { } field)
        {
            return Missing("/admin/settings");
        }

        var (values, _) = found.Copy(HttpContext.RequestServices);
        field.Set(values, "");
        await ChangeAsync(found, values, "settings.secretRemoved", cancellationToken);
        return ToPath(found.Path);
    }

    /// <summary>Tries the saved values out.</summary>
    [HttpPost("admin/settings/{section}/test")]
    public async Task<IActionResult> Test(
        string section, [FromForm] string? test, [FromForm] string? input, [FromServices] TimeProvider clock, CancellationToken cancellationToken)
    {
        if (sections.Find(section) is not { } found || TestsOf(found).FirstOrDefault(t => t.Value.LabelKey == test) is not { } declared)
        {
            return Missing("/admin/settings");
        }

        using var limit = new CancellationTokenSource(TestLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var runner = (ISettingsTest)HttpContext.RequestServices.GetRequiredService(declared.Value.TestType);
            var result = await runner.RunAsync(input?.Trim() ?? "", either.Token).AsTask().WaitAsync(either.Token);
            this.Flash(result.Message, result.Succeeded ? AdminTone.Good : AdminTone.Danger);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            this.Flash(words.Own["settings.testTooLong", TestLimit.TotalSeconds], AdminTone.Danger);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Trying is what this page is for: the reason belongs on it.
            this.Flash(words.Own["settings.testFailed", exception.GetBaseException().Message], AdminTone.Danger);
        }

        return ToPath(found.Path);
    }

    private async Task ChangeAsync(SettingsSection section, object values, string doneKey, CancellationToken cancellationToken)
    {
        var (_, version) = section.Copy(HttpContext.RequestServices);
        var problems = await section.SaveAsync(HttpContext.RequestServices, values, version, UserName, cancellationToken);
        if (problems.Count == 0)
        {
            this.Flash(words.Own[doneKey]);
        }
        else
        {
            this.Flash(string.Join(' ', problems.Values), AdminTone.Danger);
        }
    }

    private SectionTarget Target(SettingsSection section) => new(section, HttpContext.RequestServices, UserName);

    private FormPage PageOf(SectionTarget target, object model) => new()
    {
        Model = model,
        Target = target,
        Groups = target.Shape.GroupsOf(null, key => key),
        Title = target.Section.Title,
        PostUrl = Request.PathBase + target.Section.Path,
        Trail = [(words.Own["menu.settings"], "/admin/settings"), (target.Section.Title, null)],
        Base = target.Shape.Fingerprints(model),
        Version = target.Version,
    };

    private async Task<SectionPage> WithHistoryAsync(SettingsSection section, FormPage form, CancellationToken cancellationToken) => new(
        section,
        form,
        [.. TestsOf(section).Select(t => Labelled(t))],
        [.. section.Secrets.Where(s => s.Get(form.Model) is string { Length: > 0 }).Select(s => (s.Name, FieldText.Label(section.Shape, s, section.Words)))],
        await changes.ReadAsync(section, cancellationToken));

    private IEnumerable<Declared<SettingsTestDeclaration>> TestsOf(SettingsSection section) =>
        tests.All.Where(test => test.Value.Section.Equals(section.Key, StringComparison.OrdinalIgnoreCase));

    private (SettingsTestDeclaration Test, string Label, string? Input) Labelled(Declared<SettingsTestDeclaration> test)
    {
        var of = words.Of(test.Module.Id);
        return (test.Value, of[test.Value.LabelKey], test.Value.InputKey is { } input ? of[input] : null);
    }
}
