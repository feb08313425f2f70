# The whole product in one image: API, console and commands over the embedded store, or over Neo4j (compose.yaml).
#   docker build --build-arg REVISION=$(git rev-parse HEAD) -t matchmaker .
#   docker run -p 127.0.0.1:5080:5080 -v matchmaker-data:/data matchmaker

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
# The commit, which --version names; .git is not sent to the builder.
ARG REVISION
WORKDIR /source
COPY . .
# ReadyToRun halves the time to the first answer.
RUN dotnet publish src/Matchmaker.Api --configuration Release --arch "$TARGETARCH" --no-self-contained \
      -p:PublishReadyToRun=true -p:SourceRevisionId="$REVISION" --output /app \
    && install --directory --mode=0700 /empty

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
# The user that the base image brings. A named volume takes owner and mode of the folder that it covers.
COPY --from=build --chown=$APP_UID:$APP_UID /empty /data
ENV Matchmaker__Data=/data \
    Matchmaker__Urls=http://*:5080 \
    Matchmaker__Logs__Format=json
WORKDIR /data
VOLUME /data
EXPOSE 5080
USER $APP_UID
# The image has no curl. The first start loads the reference data and builds the match index before it is ready.
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/5080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["dotnet", "/app/Matchmaker.Api.dll"]
CMD ["serve"]
