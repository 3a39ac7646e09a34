using CommunityKit.Accounts;
using CommunityKit.UI.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CommunityKit.Customers.Consents;

/// <summary>Takes the answers of the privacy page.</summary>
[Authorize]
internal sealed class ConsentsController(IUnitOfWork work, ConsentBook book, Purposes purposes, IStringLocalizer<CustomersModule> texts) : Controller
{
    private const string Source = "privacy-page";

    [HttpPost(CustomersPaths.Consents)]
    public async Task<IActionResult> Save(List<string>? given, CancellationToken cancellationToken)
    {
        var me = User.FindId()!.Value;
        var states = await book.StatesAsync(me, cancellationToken);
        await work.ExecuteAsync(
            async (transaction, token) =>
            {
                foreach (var purpose in purposes.All.Select(d => d.Value))
                {
                    var isGiven = given?.Contains(purpose.Name) == true;
                    // Silence is no answer: a box that was never ticked leaves no line in the log.
                    if (isGiven || states.ContainsKey(purpose.Name))
                    {
                        await book.RecordAsync(transaction, me, new ConsentAnswer(purpose.Name, isGiven, Source), token);
                    }
                }
            },
            cancellationToken);
        this.Flash(texts["consents.saved"]);
        return Redirect(Request.PathBase + AccountPaths.Privacy);
    }
}
