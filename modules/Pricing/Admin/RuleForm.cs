using System.Security.Claims;
using CommunityKit.Pricing.Data;
using CommunityKit.Pricing.Rules;
using CommunityKit.UI.Admin.Forms;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Pricing.Admin;

/// <summary>A rule in the admin.</summary>
public abstract class RuleForm<TRule, TModel>(RuleDesk desk) : AdminForm<TModel>
    where TRule : class, IRule, new()
    where TModel : RuleModel<TRule>, new()
{
    /// <summary>First part of the keys of the form's texts, for example <c>coupons</c>.</summary>
    protected abstract string Noun { get; }

    protected sealed override void Define(AdminFormDefinition form)
    {
        form.NewTitleKey = $"admin.{Noun}.new";
        form.EditTitleKey = "admin.edit";
        form.NameProperty = nameof(RuleModel<>.Name);
        form.DeleteKey = $"admin.{Noun}.delete";
        Group(form);
    }

    protected abstract void Group(AdminFormDefinition form);

    protected sealed override async ValueTask<TModel?> LoadAsync(string? key, CancellationToken cancellationToken)
    {
        var model = new TModel();
        if (key is null)
        {
            return model;
        }

        await using var db = await desk.Reading.CreateDbContextAsync(cancellationToken);
        if (!Guid.TryParse(key, out var id) || await db.Set<TRule>().FirstOrDefaultAsync(rule => rule.Id == id, cancellationToken) is not { } rule)
        {
            return null;
        }

        model.Read(rule, desk.Currency);
        return model;
    }

    protected sealed override async ValueTask<AdminSaveResult> SaveAsync(string? key, TModel model, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var request = new RuleRequest<TRule>(rule => model.Apply(rule, desk.Currency))
        {
            Id = key is null ? null : Guid.TryParse(key, out var id) ? id : Guid.Empty,
            ExpectedVersion = key is null ? null : model.Version,
        };
        // Without a key a new one is made, whatever its code: a code that is taken is refused.
        return desk.AnswerOf(await desk.Save.RunAsync(request, cancellationToken));
    }

    protected sealed override async ValueTask<AdminSaveResult> DeleteAsync(string key, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        desk.AnswerOf(Guid.TryParse(key, out var id) ? await desk.Save.DeleteAsync<TRule>(id, cancellationToken) : new SaveResult(SaveOutcome.NotFound));
}
