import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

/** The props of the website. */
export type WebsiteProps = {
  readonly alarms: Alarms;
  readonly logRetention: RetentionDays;
  /** The address people know, with its certificate; without it the site has the HTTP API's own address. */
  readonly address?: { readonly url: string; readonly certificateArn: string };
};

/** Everything that a browser reaches, over https only. */
export class Website extends Construct {
  /** The site's address, without a slash at its end. */
  readonly url: string;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, { alarms, logRetention, address }: WebsiteProps) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      disableExecuteApiEndpoint: address !== undefined,
    });
    this.url = address?.url ?? this.#api.apiEndpoint;
    new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY }),
        ),
        format: AccessLogFormat.custom(JSON.stringify(accessLogLine)),
      },
      ...(address && { domainMapping: { domainName: domainName(this, address) } }),
    });
    // Errors of one route are a metric that costs money; all routes together are free, and no page should answer so.
    alarms.ring(this, 'ServerErrors', {
      name: `${Stack.of(this).stackName}-site-errors`,
      metric: this.#api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
      atLeast: 3,
      hurt: 'People who open a page, subscribe or give feedback see an error instead (at least three in five minutes).',
      remedy:
        'find the route in the access log of the HTTP API (status 5xx), then read the log of the function behind it. If it began with a deployment, deploy the commit before it.',
    });
  }

  /** How many requests there were, and how many of them got a client error (4xx) or an error of ours (5xx). */
  get metrics(): { requests: Metric; clientErrors: Metric; serverErrors: Metric } {
    return {
      requests: this.#api.metricCount({ statistic: 'Sum' }),
      clientErrors: this.#api.metricClientError({ statistic: 'Sum' }),
      serverErrors: this.#api.metricServerError({ statistic: 'Sum' }),
    };
  }

  /** Sends every method of these paths to a function; `$default` means every path that has no other route. */
  route(paths: readonly ('$default' | `/${string}`)[], target: IFunction): void {
    const integration = new HttpLambdaIntegration('Integration', target);
    for (const path of paths) {
      const route = new HttpRoute(this, `Route ${path.replaceAll('/', ' ')}`, {
        httpApi: this.#api,
        routeKey: path === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY),
        integration,
      });
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Pages and forms are for everyone. The staff pages sign people in themselves (OpenID Connect with a session of our own), since a redirect to a sign-in page is not what an API authorizer can answer.',
      });
    }
  }
}

/** One line for each request: nothing in it tells who asked (no address, no query, no path with a person's token). */
const accessLogLine = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  functionMs: '$context.integrationLatency',
  error: '$context.integrationErrorMessage',
};

function domainName(website: Website, { url, certificateArn }: { url: string; certificateArn: string }): DomainName {
  const domain = new DomainName(website, 'Domain', {
    domainName: new URL(url).hostname,
    certificate: Certificate.fromCertificateArn(website, 'Certificate', certificateArn),
  });
  new CfnOutput(website, 'DnsSite', {
    description: 'DNS record for the site',
    value: `${domain.name} CNAME ${domain.regionalDomainName}`,
  }).overrideLogicalId('DnsSite');
  return domain;
}
