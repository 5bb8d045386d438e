internal import FlyingFox
internal import SiteBuilder
