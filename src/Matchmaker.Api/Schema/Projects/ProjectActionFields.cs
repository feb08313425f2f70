using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using Matchmaker.Domain.Projects;

namespace Matchmaker.Api.Schema.Projects;

public sealed partial class ProjectNode
{
    [Description("Whether you may do it now: updateProject.")]
    public IDataLoaderResult<bool> ViewerCanEdit([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Update));

    [Description("Whether you may do it now: submitProject.")]
    public IDataLoaderResult<bool> ViewerCanSubmit([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Submit));

    [Description("Whether you may do it now: approveProject.")]
    public IDataLoaderResult<bool> ViewerCanApprove([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Approve));

    [Description("Whether you may do it now: returnProject.")]
    public IDataLoaderResult<bool> ViewerCanReturn([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Return));

    [Description("Whether you may do it now: pauseProject.")]
    public IDataLoaderResult<bool> ViewerCanPause([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Pause));

    [Description("Whether you may do it now: resumeProject.")]
    public IDataLoaderResult<bool> ViewerCanResume([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Resume));

    [Description("Whether you may do it now: closeProject.")]
    public IDataLoaderResult<bool> ViewerCanClose([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Close));

    [Description("Whether you may do it now: approveAmendment.")]
    public IDataLoaderResult<bool> ViewerCanApproveAmendment([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.ApproveAmendment));

    [Description("Whether you may do it now: returnAmendment.")]
    public IDataLoaderResult<bool> ViewerCanReturnAmendment([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.ReturnAmendment));

    [Description("Whether you may do it now: withdrawAmendment.")]
    public IDataLoaderResult<bool> ViewerCanWithdrawAmendment([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.WithdrawAmendment));

    [Description("Whether you may do it now: inviteFirm, for some candidate.")]
    public IDataLoaderResult<bool> ViewerCanInvite([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Invite));

    [Description("Whether you may do it now: pinMatch and vetoMatch, for some candidate.")]
    public IDataLoaderResult<bool> ViewerCanRule([FromServices] MayOnProject may) =>
        may.Load((project, ProjectAction.Rule));
}
